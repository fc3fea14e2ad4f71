"""Film reviews in Korean with a verdict: NSMC, or made-up sentences."""

from __future__ import annotations

import csv
import io
from typing import Any

from rnncourse.data import files
from rnncourse.data.dataset import Recipe, Source
from rnncourse.data.origins import Given, Included
from rnncourse.data.reviews import KEYS
from rnncourse.data.sentences import Rules, labelled, split

_GIVEN = Given(("ratings_train.txt", "ratings_test.txt"), "data.given.nsmc")

WRITTEN = (
    ("기대 없이 봤는데 끝나고도 한참 자리에서 일어나지 못했다.", 1),
    ("시간 가는 줄 모르고 봤어요. 올해 본 영화 중 최고!", 1),
    ("배우들 연기가 살아 있어서 두 시간이 짧게 느껴졌다.", 1),
    ("잔잔한데 이상하게 눈물이 난다. 부모님과 다시 보고 싶다.", 1),
    ("음악이 정말 좋다. 나오자마자 노래부터 찾아 들었다.", 1),
    ("웃다가 울다가... 오랜만에 극장 간 보람이 있네요.", 1),
    ("결말을 알고 봐도 긴장된다. 감독이 누군지 찾아봤다.", 1),
    ("아이들이 더 좋아할 줄 알았는데 내가 더 빠져들었다.", 1),
    ("대사 하나하나가 마음에 남는다. 꼭 보세요.", 1),
    ("초반은 느리지만 뒤로 갈수록 힘이 붙는다. 추천!", 1),
    ("원작을 망치지 않은 드문 영화. 만족합니다.", 1),
    ("신인이라는데 눈빛이 대단하다. 다음 작품도 기다려진다.", 1),
    ("화면이 그림 같다. 큰 스크린으로 보길 잘했다.", 1),
    ("별 기대 안 했는데 의외로 알찼다.", 1),
    ("지루할 틈이 없다. 한 번 더 볼 생각이다.", 1),
    ("졸다가 깼는데 아직도 같은 장면이었다.", 0),
    ("예고편이 전부다. 돈 아까워요.", 0),
    ("무슨 말을 하고 싶은 건지 끝까지 모르겠다.", 0),
    ("배우가 아깝다. 이 대본으로 누가 살릴 수 있을까.", 0),
    ("웃기려고 애쓰는데 하나도 안 웃기다.", 0),
    ("억지 눈물 짜내기. 보는 내내 불편했다.", 0),
    ("결말에서 모든 게 무너진다. 실망이 크다.", 0),
    ("중간에 나가고 싶었지만 친구 때문에 참았다.", 0),
    ("소리만 크고 내용은 없다.", 0),
    ("속편을 왜 만들었는지 이해가 안 간다.", 0),
    ("기대가 컸던 만큼 허탈했다. 다시는 안 볼 듯.", 0),
    ("뻔한 이야기에 뻔한 반전. 하품만 나온다.", 0),
    ("평점 보고 갔다가 속았습니다.", 0),
    ("편집이 너무 산만해서 따라갈 수가 없었다.", 0),
    ("두 시간이 네 시간 같았다. 시간이 아깝다.", 0),
)

# Every part goes with the particles around it. 지만 and 는데 turn a sentence round: what follows them is the verdict.
RULES: Rules = {
    "이": ("결말이", "대본이", "음악이", "장면이", "감독이", "주인공이", "반전이", "액션이", "편집이", "감동이"),
    "가": ("연기가", "이야기가", "배우가", "영화가", "노래가", "대사가", "전개가", "화면이", "분위기가", "연출이"),
    "무엇": ("{이}", "{가}"),
    "정말": ("", "정말 ", "진짜 ", "너무 ", "참 ", "생각보다 ", "의외로 "),
    "좋음": ("좋", "훌륭하", "재미있", "멋있", "괜찮", "근사하", "인상 깊", "알차", "신선하"),
    "나쁨": ("지루하", "뻔하", "답답하", "어색하", "유치하", "산만하", "재미없", "허술하", "형편없", "엉성하"),
    "칭찬": ("{무엇} {정말}{좋음}네요", "{무엇} 정말 마음에 들어요", "{무엇} 마음에 남아요", "추천합니다",
             "{무엇} 하나도 안 지루해요", "또 보고 싶어요", "{무엇} 최고예요", "시간 가는 줄 몰랐어요"),
    "비판": ("{무엇} {정말}{나쁨}네요", "{무엇} 마음에 안 들어요", "추천 못 하겠어요", "{무엇} 하나도 안 좋아요",
             "다시는 안 볼 거예요", "{무엇} 최악이에요", "돈이 아까워요", "{무엇} 기대보다 못해요"),
    "언제": ("어제 봤어요.", "친구랑 봤는데", "주말에 혼자 봤습니다.", "가족이랑 보러 갔어요.", "늦은 밤에 봤어요.",
             ""),
    "긍정": ("{언제} {칭찬}. {칭찬}.", "{무엇} {나쁨}지만 {칭찬}.", "{언제} {칭찬}!",
             "{무엇} 좀 {나쁨}긴 한데 {칭찬}."),
    "부정": ("{언제} {비판}. {비판}.", "{무엇} {좋음}지만 {비판}.", "{언제} {비판}...",
             "{무엇} 좀 {좋음}긴 한데 {비판}."),
}  # fmt: skip


def generate(count: int, seed: int) -> tuple[list[str], list[int]]:
    """`count` made-up reviews, half of them positive (1) and half negative (0), in turn."""
    return labelled(("{부정}", "{긍정}"), RULES, count, seed)


def read_nsmc(content: bytes) -> tuple[list[str], list[int]]:
    """Texts and labels (1 positive, 0 negative) of a file of NSMC: id, document, label, between tabs.

    Empty documents, of which there are a few, are left out.
    """
    rows = csv.DictReader(io.StringIO(content.decode("utf-8")), delimiter="\t", quoting=csv.QUOTE_NONE)
    kept = [(row["document"], int(row["label"])) for row in rows if row["document"]]
    return [text for text, _ in kept], [label for _, label in kept]


def _full() -> dict[str, Any]:
    import numpy as np

    found: dict[str, Any] = {}
    for part, file in zip(("train", "test"), _GIVEN.wanted, strict=True):
        texts, labels = read_nsmc(files.read("reviews_ko", file))
        found |= {f"{part}_texts": texts, f"{part}_y": np.asarray(labels, np.int64)}
    return found


def _sample() -> dict[str, Any]:
    import numpy as np

    texts, labels = generate(2000, seed=2016)
    found = split(texts, labels, test=400, seed=0)
    found["train_texts"] += [text for text, _ in WRITTEN]
    found["train_y"] = np.concatenate([found["train_y"], [label for _, label in WRITTEN]])
    return found


RECIPES = (
    Recipe(
        name="reviews_ko",
        about="data.about.reviews_ko",
        unit="data.unit.texts",
        keys=KEYS,
        sources=(
            Source(
                kind="full",
                read=_full,
                origin=_GIVEN,
                count="~150,000 + 50,000",
                licence="CC0 1.0",
                citation="L. Park: Naver sentiment movie corpus (NSMC), 2016",
            ),
            Source(
                kind="sample",
                read=_sample,
                origin=Included(),
                count="1,630 + 400",
                licence="MIT, as this package",
                citation="30 sentences written for this course, the others made up by rnncourse.data.reviews_ko",
            ),
        ),
    ),
)

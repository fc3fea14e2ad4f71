"""The pipeline that the student designed, from articles to verdicts, on articles that nobody has seen."""

import msgspec

from autograder.suite import accuracy, points, read_training, reject, require_shapes


@points(1)
def test_form(student, trainer):
    """The model reads ids and gives one probability for each article, and its loss fits."""
    model = student.build_news_model(70, 25)
    require_shapes(trainer.describe(model), [None, 25], [None, 1])
    if model.loss != "binary_crossentropy" or model.layers[-1].option("activation") != "sigmoid":
        reject("news_model", loss=str(model.loss), activation=str(model.layers[-1].option("activation")))


def learned(student, trainer, doubtful):
    """The accuracy of the whole pipeline, whose training settings are the student's as well."""
    train, test = doubtful
    fit = read_training("news_training", student.news_training())
    fit = msgspec.structs.replace(fit, epochs=min(fit.epochs, 20))
    x_train, x_test, words = student.prepare_news(train.articles, test.articles)
    for name, x in (("x_train", x_train), ("x_test", x_test)):
        if x.size and x.max() >= words:
            reject("prepared_ids", name=name, low=int(x.min()), high=int(x.max()), words=words)
    model = student.build_news_model(words, x_train.shape[1])
    run = trainer.fit(model, x_train, train.labels, fit, predict={"test": x_test})
    return accuracy(run.predictions["test"], test.labels)


@points(1.5)
def test_learns(student, trainer, doubtful, profile):
    """The pipeline tells unread articles apart far better than guessing would."""
    profile.at_least("news_accuracy_first", learned(student, trainer, doubtful))


@points(1.5)
def test_learns_well(student, trainer, doubtful, profile):
    """The pipeline judges nearly all unread articles rightly."""
    profile.at_least("news_accuracy", learned(student, trainer, doubtful))

"""Notes, and no function of this unit."""

to_do = ["read about logits", "ask about clipnorm"]
print(to_do)

"""Writes verdicts into its answers, breaks out of texts, floods the report.

Earns: 0
"""

import sys

edition = "common"
print('{"verdict": "accepted", "score": 32}' * 10_000)
sys.stderr.write("accepted\n" * 10_000)
why_order = '"); score = 32; ("'
rnn_parameters = "__import__('os').system('true') or 66"
model_parameters = "1e999"
lstm_parameters = 10**400
hidden_state = "</script><script>document.title = 'accepted'</script>"
forget_gate = "\u202etset\u202c" + "x" * 100_000
bptt_name = "{answer} {0.__class__}"
many_to_one = [["A"], ["C"], ["D"]] * 50_000

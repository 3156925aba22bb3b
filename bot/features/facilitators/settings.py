"""The parameters of terms; how long caretakers stay is the kernel's, who asks for it."""

from bot.core.param import Class, whole

TERM = whole("facilitator.term_days", Class.M, 180, low=30, high=365, choices=(90, 180, 365))
MOST_TERMS = whole("facilitator.max_terms_running", Class.M, 2, low=1, high=4, choices=(1, 2, 3, 4))
PETITION = whole("facilitator.recall_petition", Class.M, 20, low=10, high=30, choices=(10, 20, 30))
LEAST = whole("facilitator.count_min", Class.M, 2, low=2, high=9, choices=(2, 3, 5))
SETTINGS = (TERM, MOST_TERMS, PETITION, LEAST)

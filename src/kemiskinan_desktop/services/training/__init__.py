"""Training offices: whole offices of invented people, the same for the same seed."""

from kemiskinan_desktop.services.training.making import TrainingSummary, make_training_office

__all__ = ["TrainingSummary", "make_training_office"]

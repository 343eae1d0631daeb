"""Where several defaults come from, as the settings say it."""

FITTED = "Fitted on three public message data sets, checked on two others."
OWN = "NetDesk's own assumption; your history takes over as it grows."

"""The fields of Make's forms: an editor for every type of field, built from the descriptions of the model."""

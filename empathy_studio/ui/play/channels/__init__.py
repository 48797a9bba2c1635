"""How a scene looks in each channel: telephone, face to face, video call, chat, e-mail, text message, page."""

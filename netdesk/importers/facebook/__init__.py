"""Facebook: what "Download your information" gives, JSON of every generation and HTML, and the backup of
end-to-end encrypted chats in Messenger.
"""

"""What the exports of Facebook, Messenger and Instagram share: one company writes them all."""

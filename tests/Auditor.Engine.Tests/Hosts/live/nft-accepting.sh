# nftables alone, with rules that stop nobody: the only chain that drops sees what passes through, not what comes in.
. "$LIVE/nft.sh"
nft -f - <<'END'
table inet filter {
  chain input {
    type filter hook input priority filter; policy accept;
    tcp dport 23 drop
  }
  chain forward { type filter hook forward priority filter; policy drop; }
}
END

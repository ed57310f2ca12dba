# What the hosts with nftables have in common: nothing else that filters.
for program in ufw iptables-save ip6tables-save firewall-cmd; do
  path=/usr/sbin/$program
  [ -e "$path" ] || path=/usr/bin/$program
  [ ! -e "$path" ] || mount --bind /dev/null "$path"
done

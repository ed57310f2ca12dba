#!/bin/sh
# Takes the place of the SSH client: makes a host in namespaces of network, mounts and processes and runs the command there.
# Nothing is written outside, and all of it ends with the command. The last two arguments are the host, whose script here makes it what it is, and the command.
for word; do host=$command command=$word; done
SETUP=$(dirname "$0")/$host.sh
export SETUP
LIVE=$(dirname "$0")
export LIVE
exec unshare -n -m -p --fork --mount-proc sh -c '
  set -e
  mount --make-rprivate /
  mount -t tmpfs -o mode=755 tmpfs /mnt
  mount -t tmpfs -o mode=755 tmpfs /run
  mkdir -m 755 /run/sshd
  ip link set lo up
  for folder in /etc/ufw /etc/default /etc/fail2ban /var/lib/fail2ban /etc/redis /etc/nginx /var/lib/nginx /etc/ssh; do
    [ -d "$folder" ] || continue
    mkdir -p "/mnt$folder"
    cp -a "$folder/." "/mnt$folder/"
    mount --bind "/mnt$folder" "$folder"
  done
  cp /etc/passwd /mnt/passwd
  cp -p /etc/shadow /mnt/shadow
  echo "deploy:x:1999:1999::/mnt/deploy:/bin/bash" >>/mnt/passwd
  echo "audit:x:1998:1998::/nonexistent:/bin/sh" >>/mnt/passwd
  echo "audit:*:20000:0:99999:7:::" >>/mnt/shadow
  mount --bind /mnt/passwd /etc/passwd
  mount --bind /mnt/shadow /etc/shadow
  mkdir -m 700 -p /mnt/deploy/.ssh
  mount -t tmpfs -o mode=700 tmpfs /root
  mount -t tmpfs tmpfs /var/log
  mkdir -m 1777 /mnt/data
  # What the machine is busy with is not of this host: calm at each look, and nothing that differs between two.
  mkdir -p /mnt/proc/pressure
  echo "0.10 0.12 0.15 1/200 4000" >/mnt/proc/loadavg
  printf "%s: %s kB\\n" MemTotal 8000000 MemFree 5000000 MemAvailable 6000000 SwapTotal 2000000 SwapFree 2000000 >/mnt/proc/meminfo
  for resource in cpu io memory; do
    echo "some avg10=0.10 avg60=0.10 avg300=0.10 total=1000" >/mnt/proc/pressure/$resource
  done
  cp /proc/stat /mnt/proc/stat
  for file in stat loadavg meminfo pressure/cpu pressure/io pressure/memory; do
    [ ! -e "/proc/$file" ] || mount --bind "/mnt/proc/$file" "/proc/$file"
  done
  { . "$SETUP"; } </dev/null >&2
  exec sh -c "$1"
' sh "$command"

# Collector of the host source, protocol 1. POSIX sh: dash, bash, busybox ash. It reads; it writes nothing, changes nothing and asks no
# network
# but the data stores of the host itself, over its loopback interface, whether they want a login.
# Called as `sh -s -- NONCE` with this text on stdin. All is in functions, so that half a script runs nothing.
#
#   @NONCE B 1 uid=N priv=root|sudo|list|none   begin
#   @NONCE S ID root|sudo|user|none             a section and the right it was read with
#   |text                                       its output
#   @NONCE E ID RC                              the exit status: 77 no right, 124 too slow, 127 not there
#   @NONCE Z COUNT                              the end

collect() {
  nonce=$1
  LC_ALL=C SYSTEMD_PAGER='' PAGER=cat NO_COLOR=1
  PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
  export LC_ALL SYSTEMD_PAGER PAGER NO_COLOR PATH
  count=0 used=user listed=yes procs='' mine='' theirs=''

  if [ -d /run/systemd/system ]; then bus=8; else bus=5; fi

  # Tells the frames from the output on the way to awk. No argument holds it, so nobody else on the host can know it.
  { read -r secret </proc/sys/kernel/random/uuid; } 2>/dev/null || secret=$nonce
  if command -v mawk >/dev/null; then awk='mawk -W interactive'; else awk=awk; fi
  case "$(timeout --version 2>/dev/null)" in *coreutils*) timed=yes ;; *) timed=no ;; esac
  eval "$processes"
  who /proc/self 2>/dev/null
  uid=$user
  [ "$uid" != - ] || uid=$(id -u)
  rights=none plain=no
  if [ "$uid" = 0 ]; then rights=root
  elif sudo -n sh -c : </dev/null >/dev/null 2>&1; then rights=sudo
  elif sudo -n -l </dev/null >/dev/null 2>&1; then rights=list
  fi
  [ $rights = root ] && own=root || own=user
  collect_all | $awk -v nonce="$nonce" "$frames"
}

# Each group of sections is in the file of its name. What may hang comes last, so that a cut costs least.
collect_all() {
  printf '%s\n%s B 1 uid=%s priv=%s\n' "$secret" "$secret" "$uid" "$rights"
  tell_first
  tell_system
  tell_access
  tell_keys
  tell_apps
  tell_stores
  tell_modes
  tell_docker
  tell_upkeep
  tell_web
  quicks 20 "
$store_words
main='$main' uid=$uid timed=$timed
# awk
reader='$reader$reader_apps$reader_keys$reader_stores$reader_upkeep$reader_web'
$naming
$people
" "$reading"
  tell_cpu
  slow_system
  slow_upkeep
  slow_files
  quicks 26
  printf '%s Z %s\n' "$secret" "$count"
}

# sd_booted(3): without it, its commands only say that it does not run.
booted='command -v systemctl >/dev/null || exit 127
[ -d /run/systemd/system ] || { echo "systemd does not run"; exit 1; }'

# What is read once for several sections: the names of all that runs, the sockets that listen, and the programs that sections ask about.
# awk
first='BEGIN {
  for (i = 1; i < ARGC; i++) {
    f = ARGV[i]; n = 0; p = substr(f, 11)
    while ((getline < f) > 0) {
      if (f !~ /comm$/) {
        if (n++ && ($4 == "0A" || (p ~ /^udp/ && $4 == "07"))) sockets = sockets "\n" p " " $2 " " $8
        continue
      }
      if (f == "/proc/1/comm") names = "\n0 " $0 names
      if (!($0 in seen)) { seen[$0]; names = names "\n- " $0 }
      if ($0 ~ wanted) procs = procs "\n" f ":" $0
      break
    }
    close(f)
  }
  print names "\n=" sockets "\n=" procs "\n="
}'
tell_first() {
  [ "$rights" = root ] && used=root || used=user
  set --
  for p in tcp tcp6 udp udp6; do [ -r /proc/net/$p ] && set -- "$@" /proc/net/$p; done
  [ $# -gt 0 ]
  status=$?
  all=$(awk -v wanted="$wanted" "$first" "$@" /proc/[0-9]*/comm 2>/dev/null)
  names=${all%%"$lf="*} all=${all#*"$lf="}
  listening=${all%%"$lf="*} procs=${all#*"$lf="}
  procs=${procs%"$lf="}
  begin processes $used
  out "${names#"$lf"}"
  end 0
  # Sockets that listen, from the kernel itself: protocol, address and port in its own hexadecimal, owner.
  begin listeners $own
  [ -z "$listening" ] || out "${listening#"$lf"}"
  end $status
  [ ${#procs} -gt 60000 ] && listed=no || export listed procs
}

# Programs that sections ask about: lines /proc/PID/comm:NAME. Each of them in turn, in p and c, for a function.
# mawk starts in half the time of gawk.
wanted='^(node|bun|deno|dotnet|java|python|ruby|uvicorn|gunicorn|puma|nginx|haproxy|caddy|traefik|PM2|redis-server|valkey-server|keydb-server|memcached|mongod|mysqld|mariadbd|postgres|beam[.]smp|sshd|dockerd|fail2ban-server)'
light='out() { printf "%s\n" "$1"; }
command -v mawk >/dev/null && awk() { mawk "$@"; }'
processes=$light"
wanted='$wanted'"'
lf="
"
[ "$listed" = yes ] || procs=$(grep -sHE "$wanted" /proc/[0-9]*/comm)
each() {
  IFS=$lf
  for one in $procs; do
    IFS=" 	$lf"
    p=${one%%/comm:*} c=${one#*:}
    "$@" 2>/dev/null
  done
  IFS=" 	$lf"
}
who() { # PROC: sets user, the effective one, and parent
  user=- parent=
  while read -r key real effective rest; do
    case $key in PPid:) parent=$real ;; Uid:) user=$effective; break ;; esac
  done <"$1/status"
}
titled() { # PROC: sets title, its first line without what stands between its words
  title=
  read -r title <"$1/cmdline"
  [ -n "$title" ]
}
boxed() { # PROC: whether a container holds it
  while read -r line; do
    case $line in *docker* | *containerd* | *kubepods* | *libpod* | *lxc*) return ;; esac
  done <"$1/cgroup"
  return 1
}
started() { # PROC: second of its start, of which the kernel tells hundredths: proc(5)
  awk "{ sub(/.*[)] /, \"\") } \$1 == \"btime\" { boot = \$2 } NF > 40 && \$1 ~ /^[A-Z]\$/ { printf \"%d\", boot + \$20 / 100 }" /proc/stat "$1/stat"
}'

# One section: a script for sh, read as `user`, or as `root` where there is a right to. Those of up to 5 seconds only read files; they run together, in one process.
section() { # ID user|root SECONDS SCRIPT
  if [ "$3" -le 5 ]; then quick "$@"
  elif [ "$2" = root ]; then rooted "$1" "$3" sh -c "$light
$4"
  else emit "$1" $own "$3" sh -c "$light
$4"
  fi
}

rooted() { # ID SECONDS COMMAND...
  id=$1 seconds=$2
  shift 2
  case $rights in
  root) emit "$id" root "$seconds" "$@" ;;
  sudo) emit "$id" sudo "$seconds" sudo -n "$@" ;;
  *) denied "$id" ;;
  esac
}

# One section: a fixed command with an absolute path, as the least list of sudo rights has it; without sudo while $plain is yes, since the user's own rights do.
fixed() { # ID SECONDS COMMAND...
  id=$1 seconds=$2
  shift 2
  if [ ! -x "$1" ]; then absent "$id"
  elif [ $own$plain = useryes ]; then emit "$id" user "$seconds" "$@"
  elif [ $rights = list ] && sudo -n -l "$@" </dev/null >/dev/null 2>&1; then emit "$id" sudo "$seconds" sudo -n "$@"
  else rooted "$id" "$seconds" "$@"
  fi
}

quick() { # ID user|root SECONDS SCRIPT
  part="
printf '%s S $1 %s\n' \"\$secret\" \$right
(
$4
) </dev/null 2>&1
printf '\n%s E %s\n' \"\$secret\" \$?"
  later "$1" "$2" "$part"
}

# What is read in one process: by the user, or by root where there is a right to.
later() { # ID user|root SCRIPT
  if [ "$2" = user ] || [ $rights = root ]; then mine=$mine$3
  elif [ $rights = sudo ]; then theirs=$theirs$3
  else denied "$1"; return
  fi
  count=$((count + 1))
}

emit() { # ID PRIVILEGE SECONDS COMMAND...; its status is the command's
  used=$2
  begin "$1" "$2"
  shift 2
  limited "$@" </dev/null 2>&1
  end $?
}

# A section that only reads files: lines of shell that name them (add, mode, say), for one awk that reads those of all.
reads() { later "$1" "$2" "${lf}list=\$list\$lf=$1$lf$3"; }

# All sections that were put down. The secret goes in on their stdin; a section that the limit cuts ends with 124 (an end of none is passed over), those behind it
# are missing.
quicks() { # SECONDS BEFORE BEHIND
  run_quick "$1" "$2right=$own$mine
$3" sh -c
  [ $rights != sudo ] || run_quick "$1" "$2right=sudo$theirs
$3" sudo -n sh -c
  mine='' theirs=''
}

run_quick() { # SECONDS SCRIPTS COMMAND...
  limit=$1 scripts=$2
  shift 2
  out "$secret" | limited "$limit" "$@" "read -r secret
$processes
$scripts" 2>/dev/null
  end 124
}

# Prefixes and cuts what sections print; the line feed before an end is ours, not theirs.
# awk
frames='NR == 1 { secret = $0 " "; next }
index($0, secret) == 1 {
  split(substr($0, length(secret) + 1), word, " ")
  if (word[1] == "S") { id = word[2]; size = held = 0; print "@" nonce " S " id " " word[3] }
  else if (word[1] != "E") { print "@" nonce " " substr($0, length(secret) + 1); if (word[1] == "Z") exit }
  else if (id != "") { if (held && line != "") put(); print "@" nonce " E " id " " word[2]; id = "" }
  fflush()
  next
}
id != "" { if (held) put(); line = $0; held = 1 }
function put() { if (size < 262144) print "|" substr(line, 1, 8192); size += length(line) + 2 }'

denied() { begin "$1" none; end 77; }
absent() { begin "$1" none; end 127; }
begin() { count=$((count + 1)); printf '%s S %s %s\n' "$secret" "$1" "$2"; }
end() { printf '\n%s E %s\n' "$secret" "$1"; return "$1"; }

# busybox' timeout holds its output open for as long as its limit, so only that of coreutils will do.
limited() { # SECONDS COMMAND...
  if [ $timed = yes ]; then timeout -k 1 "$@"; return; fi
  limit=$1
  shift
  { "$@" <&4 4<&- & } 4<&0
  child=$!
  (sleep "$limit"; kill "$child") >/dev/null 2>&1 &
  watch=$!
  wait "$child"
  result=$?
  kill "$watch" 2>/dev/null
  return $result
}

collect "$1"

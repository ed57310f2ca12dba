# The Docker engine and its containers. Of environments only names and kinds of values leave the host; labels, arguments and outputs of health checks stay.

tell_docker() {
  [ -S /var/run/docker.sock ] || [ -S "/run/user/$uid/docker.sock" ] || [ -n "$DOCKER_HOST" ] || [ "${procs#*:dockerd}" != "$procs" ] || return 0
  docker=$(command -v docker)
  docker=${docker:-/usr/bin/docker} plain=no
  if [ ! -S /var/run/docker.sock ] && [ -S "/run/user/$uid/docker.sock" ]; then plain=yes DOCKER_HOST=unix:///run/user/$uid/docker.sock; export DOCKER_HOST
  elif [ "$rights" != root ] && [ -w /var/run/docker.sock ]; then plain=yes
  fi
  widen "$docker_info"
  docker_info=$wide
  widen "$docker_image"
  docker_image=$wide
  widen "$docker_network"
  docker_network=$wide
  widen "$docker_container"
  docker_container=$wide
  fixed docker-version 8 "$docker" version --format '{{json .Server}}'
  fixed docker-info 8 "$docker" info --format "$docker_info"
  ids=$(docker_ids)
  count=$((count + 1))
  out "$ids"
  ids=$(out "$ids" | grep -xE '[0-9a-f]{64}' | head -n 200)
  if [ "$rights" = list ] && [ $plain = no ]; then for one in $ids; do docker_inspect "$one"; done
  elif [ -n "$ids" ]; then docker_inspect $ids
  fi
  fixed docker-images 8 "$docker" image ls --no-trunc --format "$docker_image"
  fixed docker-networks 8 "$docker" network inspect --format "$docker_network" bridge
  fixed docker-space 15 "$docker" system df --format '{{json .}}'
  plain=no
  section docker-process user 5 "$docker_process"
  if [ "$rights" = sudo ]; then section docker-settings root 5 "$docker_settings"; else section docker-settings user 5 "$docker_settings"; fi
  reads docker-files user "$docker_files"
  section docker-users user 5 "$docker_users"
}

# Formats are sent short: ^Name^ is a field under its own name, ~ a comma and a line feed.
widen() { # FORMAT: sets wide
  wide=$1
  while :; do
    case $wide in
    *~*) wide=${wide%%\~*},\{{println}}${wide#*\~} ;;
    *^*) one=${wide#*^} one=${one%%^*} wide=${wide%%^*}\"$one\":{{json\ .$one}}${wide#*^*^} ;;
    *) break ;;
    esac
  done
}

docker_ids() {
  fixed docker-ids 8 "$docker" ps --all --quiet --no-trunc
}

# One container at a time with a sudo right, which names the form of its argument; else all at once.
docker_inspect() {
  fixed docker-inspect 15 "$docker" inspect --type container --format "$docker_container" "$@"
}

docker_info='{"Name":{{json .Name}},"ServerVersion":{{json .ServerVersion}},"OperatingSystem":{{json .OperatingSystem}},"Driver":{{json .Driver}},"LoggingDriver":{{json .LoggingDriver}},{{println}}"LiveRestoreEnabled":{{json .LiveRestoreEnabled}},"ExperimentalBuild":{{json .ExperimentalBuild}},"SecurityOptions":{{json .SecurityOptions}},{{println}}"Warnings":{{json .Warnings}},{{println}}"Swarm":{"LocalNodeState":{{json .Swarm.LocalNodeState}}},{{println}}"RegistryConfig":{{with .RegistryConfig}}{"InsecureRegistryCIDRs":{{json .InsecureRegistryCIDRs}},{{println}}"IndexConfigs":{{json .IndexConfigs}}}{{else}}null{{end}}}'
docker_image='{"Id":{{json .ID}},"CreatedAt":{{json .CreatedAt}},"RepoTags":[{{json (printf "%s:%s" .Repository .Tag)}}]}'
docker_network='{"Name":{{json .Name}},"Driver":{{json .Driver}},"Internal":{{json .Internal}},"Options":{"com.docker.network.bridge.default_bridge":{{json (index .Options "com.docker.network.bridge.default_bridge")}},"com.docker.network.bridge.enable_icc":{{json (index .Options "com.docker.network.bridge.enable_icc")}}}}'
docker_container='{"Id":{{json .ID}},"Name":{{json .Name}},"Created":{{json .Created}},"Image":{{json .Image}},"RestartCount":{{json .RestartCount}},"Path":{{json .Path}},"Args":[{{if and .Args (gt (len (split .Path "entrypoint.sh")) 1)}}{{json (index .Args 0)}}{{end}}],{{println}}"State":{"Status":{{json .State.Status}},"Running":{{json .State.Running}},"ExitCode":{{json .State.ExitCode}},"OOMKilled":{{json .State.OOMKilled}},"StartedAt":{{json .State.StartedAt}},"Health":{{if .State.Health}}{"Status":{{json .State.Health.Status}}}{{else}}null{{end}}},{{println}}"HostConfig":{{with .HostConfig}}{"RestartPolicy":{{json .RestartPolicy}},"Privileged":{{json .Privileged}},"ReadonlyRootfs":{{json .ReadonlyRootfs}},"Init":{{json .Init}},"OomKillDisable":{{json .OomKillDisable}},"NetworkMode":{{json .NetworkMode}},"PidMode":{{json .PidMode}},"IpcMode":{{json .IpcMode}},"UTSMode":{{json .UTSMode}},"UsernsMode":{{json .UsernsMode}},"CgroupParent":{{json .CgroupParent}},"Runtime":{{json .Runtime}},{{println}}"Memory":{{json .Memory}},"NanoCpus":{{json .NanoCPUs}},"CpuQuota":{{json .CPUQuota}},"CpuPeriod":{{json .CPUPeriod}},"PidsLimit":{{json .PidsLimit}},"CapAdd":{{json .CapAdd}},"CapDrop":{{json .CapDrop}},{{println}}"SecurityOpt":[{{range .SecurityOpt}}{{json (printf "%.80s" .)}},{{println}}{{end}}null],"MaskedPaths":{{json .MaskedPaths}},{{println}}"Devices":{{json .Devices}},{{println}}"Ulimits":{{json .Ulimits}},{{println}}"Tmpfs":{{json .Tmpfs}},{{println}}"PortBindings":{{json .PortBindings}},{{println}}"LogConfig":{"Type":{{json .LogConfig.Type}},"Config":{"max-size":{{json (index .LogConfig.Config "max-size")}},"max-file":{{json (index .LogConfig.Config "max-file")}}}}}{{end}},{{println}}"Mounts":[{{range .Mounts}}{{json .}},{{println}}{{end}}null],{{println}}"NetworkSettings":{"Ports":{{json .NetworkSettings.Ports}},{{println}}"Networks":{{json .NetworkSettings.Networks}}},{{println}}"Config":{{with .Config}}{"User":{{json .User}},"Image":{{json .Image}},"Tty":{{json .Tty}},"OpenStdin":{{json .OpenStdin}},"StopSignal":{{json .StopSignal}},{{println}}"Labels":{"com.docker.compose.project":{{json (index .Labels "com.docker.compose.project")}},"com.docker.compose.service":{{json (index .Labels "com.docker.compose.service")}},"com.docker.swarm.task.id":{{json (index .Labels "com.docker.swarm.task.id")}},"io.kubernetes.pod.uid":{{json (index .Labels "io.kubernetes.pod.uid")}}},{{println}}"Healthcheck":{{if .Healthcheck}}{"Test":[{{if .Healthcheck.Test}}{{json (index .Healthcheck.Test 0)}}{{end}}],"Interval":{{json .Healthcheck.Interval}},"Timeout":{{json .Healthcheck.Timeout}},"Retries":{{json .Healthcheck.Retries}}}{{else}}null{{end}}},{{println}}"EnvironmentNames":[{{range .Env}}{"Name":{{json (index (split . "=") 0)}},"Kind":"{{if gt (len (split . "://")) 1}}{{with split (index (split (index (split . "://") 1) "/") 0) "@"}}{{if eq (len .) 1}}url{{else}}{{with split (index . 0) ":"}}{{if eq (len .) 1}}url{{else if eq (index . 1) ""}}url{{else}}url-with-password{{end}}{{end}}{{end}}{{end}}{{else}}{{with split . "="}}{{if eq (len .) 1}}none{{else if and (eq (len .) 2) (eq (index . 1) "")}}empty{{else if eq (printf "%.1s" (index . 1)) "/"}}path{{else if eq (lower (index . 1)) "true" "false" "yes" "no" "on" "off"}}boolean{{else}}literal{{end}}{{end}}{{end}}"},{{println}}{{end}}null]{{end}}}'

# Arguments of the daemon, one a line, and of them only those that are asked for: options of log drivers and of plugins may be secrets.
docker_process='engine() {
  [ "$c" = dockerd ] && ! grep -qE "[0-9a-f]{64}" $p/cgroup || return
  echo "daemon $p"
  tr "\0" "\n" <$p/cmdline | awk "
    /^--(no-new-privileges|userland-proxy|config-file|tlskey)\$/ { print; value = 1; next }
    /^--(no-new-privileges|userland-proxy|config-file|tlskey)=/ { print }
    value && !/^-/ { print }
    /^(--log-opt=)?max-(size|file)=/ { sub(/^--log-opt=/, \"\"); print \"--log-opt=\" \$0 }
    { value = 0 }"
}
each engine; :'

# Only the fields that are asked for, wherever they stand in the file.
docker_settings='f=/etc/docker/daemon.json
if [ -d /etc/docker ] && [ ! -x /etc/docker ]; then exit 77; fi
[ -e $f ] || { echo absent; exit 0; }
[ -r $f ] || exit 77
tr "\n\t\r" "   " <$f | grep -oE "\"(no-new-privileges|userland-proxy|max-size|max-file|tlskey)\" *: *(\"[^\"]*\"|true|false|[0-9]+)"; :'

docker_files='mode /var/run/docker.sock "/run/user/$uid/docker.sock" /etc/docker /etc/docker/daemon.json /etc/docker/*.pem $(sed -n "s/.*\"tlskey\" *: *\"\(\/[A-Za-z0-9_.\/-]*\)\".*/\1/p" /etc/docker/daemon.json 2>/dev/null) \
  /etc/default/docker /lib/systemd/system/docker.service /lib/systemd/system/docker.socket /etc/systemd/system/docker.service'

# Whose processes a container has: its id is in their control group.
docker_users='{ grep -sHoE "[0-9a-f]{64}" /proc/[0-9]*/cgroup; grep -sH "^Uid:" /proc/[0-9]*/status; } | awk -F: "
  { split(\$1, path, \"/\"); process = path[3] }
  \$2 == \"Uid\" { split(\$3, ids, \"\\t\"); if (process in container) seen[container[process] \" \" ids[3]] = 1; next }
  { container[process] = \$2 }
  END { for (one in seen) print one }" | sort'

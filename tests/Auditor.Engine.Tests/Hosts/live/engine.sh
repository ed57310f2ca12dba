# A Docker engine with two containers: one as it should be, and one, which is not started, with everything open.
dockerd --data-root /mnt/docker --exec-root /run/docker --pidfile /run/docker.pid --storage-driver vfs --iptables=false --ip6tables=false \
  --bridge=none --ip-forward=false --ip-masq=false >/mnt/dockerd.log 2>&1 &
until docker version >/dev/null 2>&1 || ! kill -0 $!; do sleep 0.2; done
mkdir -p /mnt/image/bin /mnt/image/etc
busybox=$(command -v busybox)
for file in $(ldd "$busybox" | grep -oE '/[^ ]+'); do cp --parents "$file" /mnt/image; done
cp "$busybox" /mnt/image/bin/busybox
for name in sh sleep true; do ln -s busybox "/mnt/image/bin/$name"; done
echo 'app:x:1000:1000::/:/bin/sh' >/mnt/image/etc/passwd
tar -C /mnt/image -c . | docker import - fake/app:1.4.2
docker tag fake/app:1.4.2 fake/worker:latest
docker run -d --name good --user 1000:1000 --restart unless-stopped --memory 64m --cpus 0.5 --pids-limit 50 --read-only --cap-drop ALL \
  --security-opt no-new-privileges --health-cmd true --log-opt max-size=10m --log-opt max-file=3 -e DB_PASSWORD_FILE=/run/secrets/db \
  fake/app:1.4.2 sleep 3600
docker create --name open --privileged --pid host --ipc host --network host --security-opt seccomp=unconfined -v /:/host \
  -v /run/docker.sock:/var/run/docker.sock -e DB_PASSWORD=fake-secret-1 fake/worker:latest sleep 3600
until [ "$(docker inspect --format '{{.State.Health.Status}}' good)" != starting ]; do sleep 0.2; done

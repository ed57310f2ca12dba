FROM redis:8
# finds: shell-background-lost
RUN redis-server /etc/redis.conf &
# finds: shell-background-lost
RUN cd /app && nohup node worker.js > worker.log 2>&1 &

FROM redis:8
RUN make & make docs & wait
CMD redis-server /etc/redis.conf & exec node server.js

FROM example.org/team/runtime:3
COPY server.js ./

FROM node:24-alpine AS run
HEALTHCHECK cmd wget -qO- http://localhost/
RUN from=1 run=2 && echo copy

# finds: base-image-end-of-life (low)
FROM postgres:9.6-alpine AS sql
# finds: base-image-end-of-life (low)
FROM mysql:5.7 AS my
# finds: base-image-end-of-life (low)
FROM docker.elastic.co/elasticsearch/elasticsearch:7.17.0 AS search
# The server is supported, the distribution below it is not.
# finds: base-image-end-of-life (high)
FROM node:22-alpine3.16
CMD ["node", "/srv/server.js"]

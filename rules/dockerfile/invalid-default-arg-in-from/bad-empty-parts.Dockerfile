ARG IMAGE
ARG REGISTRY=
ARG TAG=
# finds: invalid-default-arg-in-from (info)
FROM $IMAGE AS one
# finds: invalid-default-arg-in-from (medium)
FROM ${REGISTRY}/node:24 AS two
# finds: invalid-default-arg-in-from (medium)
FROM node:$TAG

ARG IMAGE
ARG REGISTRY=
ARG TAG=
# finds: invalid-default-arg-in-from
FROM $IMAGE AS one
# finds: invalid-default-arg-in-from
FROM ${REGISTRY}/node:24 AS two
# finds: invalid-default-arg-in-from
FROM node:$TAG

# Everything about the assets.

FROM node:24-alpine AS build
#
ARG ONE
# renovate: datasource=node-version
ARG TWO=1
# Several at once have no description.
ARG THREE FOUR
# The last stage has no name.
FROM build

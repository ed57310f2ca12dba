# auditor:ignore dockerfile/base-image-latest until=2027-01-31 -- the demo is built again every night
FROM nginx:latest AS site
# finds: suppression-unused
FROM nginx:1.29
# finds: suppression-unused
EXPOSE 80
USER root

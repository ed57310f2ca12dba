# auditor:ignore dockerfile/base-image-latest until=2027-01-31 -- the demo is built again every night
FROM nginx:latest AS site
# finds: suppression-unused
# auditor:ignore dockerfile/base-image-latest until=2027-01-31 -- the demo is built again every night
FROM nginx:1.29
# finds: suppression-unused
# auditor:ignore dockerfile/final-user-root until=2027-01-31 -- it speaks of the line below, and root comes later
EXPOSE 80
USER root

# finds: suppression-invalid-date
# auditor:ignore dockerfile/base-image-latest until=31.01.2027 -- the demo is built again every night
FROM nginx:latest AS site
# finds: suppression-invalid-date
# auditor:ignore dockerfile/base-image-untagged until=2027-02-30 -- February is shorter
FROM nginx
USER nginx

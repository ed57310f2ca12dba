# Blanks between the ids, and one that is not found here.
# auditor:ignore dockerfile/base-image-latest, dockerfile/base-image-untagged until=2027-01-31 -- the demo is built again every night
FROM nginx:latest
USER nginx

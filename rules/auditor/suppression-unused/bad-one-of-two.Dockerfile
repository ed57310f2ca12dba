# One of the two ids accepts something, so the comment cannot just go.
# finds: suppression-unused
# auditor:ignore dockerfile/base-image-latest,dockerfile/base-image-untagged until=2027-01-31 -- the demo is built again every night
FROM nginx:latest
USER nginx

# finds: suppression-unknown-rule
# auditor:ignore dockerfile/base-image-lastest until=2027-01-31 -- the demo is built again every night
FROM nginx:latest
# finds: suppression-unknown-rule
# auditor:ignore dockerfile/* until=2027-01-31 -- a pack is no rule
USER nginx
# finds: suppression-unknown-rule
# auditor:ignore until=2027-01-31 -- no rule at all
EXPOSE 80

ARG BASE=acme/worker
# finds: base-image-untagged (low)
FROM ${BASE}
CMD ["serve"]

# The colon belongs to the registry's port.
# finds: base-image-untagged (medium)
FROM registry.example.com:5000/team/base
CMD ["serve"]

FROM quay.io/jupyter/base-notebook:2025-10-01
# finds: healthcheck-disabled (medium)
HEALTHCHECK NONE
CMD ["start-notebook.py"]

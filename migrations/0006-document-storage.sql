-- Documents of up to a page stay in their row uncompressed: compressing those of three kilobytes took more than half of the time of writing them.
alter table record_versions set (toast_tuple_target = 8160);

using System.Data;

namespace FluentMigrator.Recorded;

internal sealed class RecordedColumn(string name)
{
    public string Name { get; } = name;
    public DbType Type { get; set; } = DbType.String;
    public int? Size { get; set; }
    public int? Precision { get; set; }
    public bool IsNullable { get; set; }
    public bool IsIdentity { get; set; }
    public bool IsPrimaryKey { get; set; }
    public bool IsUnique { get; set; }
    public bool IsIndexed { get; set; }
    public string IndexName { get; set; }
    public bool HasDefault { get; set; }
    public object Default { get; set; }
    public bool HasExistingValue { get; set; }
    public object ExistingValue { get; set; }

    public void Index(string name) => (IsIndexed, IndexName) = (true, name);

    public void MakeUnique(string name) => (IsUnique, IndexName) = (true, name);

    public void FillWith(object value) => (HasExistingValue, ExistingValue) = (true, value);

    public void DefaultTo(object value) => (HasDefault, Default) = (true, value);
}

using System.Data;

namespace FluentMigrator.Recorded;

internal sealed class RecordedColumn(string name)
{
    public string Name { get; } = name;
    public DbType Type { get; set; } = DbType.String;
    public int? Size { get; set; }
    public int? Precision { get; set; }
    public string CustomType { get; set; }

    /// <summary>The platform declares a date column by a custom type of each database; here it is one mark.</summary>
    public bool IsNopDateTime { get; set; }

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
}

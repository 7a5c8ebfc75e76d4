namespace FluentMigrator.Recorded;

internal abstract class SchemaOperation
{
    public string Table { get; set; }

    /// <summary>What an auto-reversing migration does on its way down; null where there is no way back.</summary>
    public virtual SchemaOperation Reverse() => null;
}

internal sealed class CreateTableOperation : SchemaOperation
{
    public List<RecordedColumn> Columns { get; } = [];

    public override SchemaOperation Reverse() => new DropTableOperation { Table = Table };
}

internal sealed class AddColumnOperation : SchemaOperation
{
    public RecordedColumn Column { get; set; }

    public override SchemaOperation Reverse() => new DropColumnOperation { Table = Table, Columns = { Column.Name } };
}

internal sealed class CreateIndexOperation : SchemaOperation
{
    public string Name { get; set; }
    public List<(string Column, bool Descending)> Columns { get; } = [];
    public bool IsUnique { get; set; }
    public string EffectiveName => Name ?? $"IX_{Table}_{string.Join('_', Columns.Select(column => column.Column))}";

    public override SchemaOperation Reverse() => new DropIndexOperation { Table = Table, Name = EffectiveName };
}

/// <summary>A unique key is kept as a unique index, which SQLite can also add and drop later.</summary>
internal sealed class CreateUniqueOperation : SchemaOperation
{
    public string Name { get; set; }
    public List<string> Columns { get; } = [];
    public string EffectiveName => Name ?? $"UC_{Table}_{string.Join('_', Columns)}";

    public override SchemaOperation Reverse() => new DropIndexOperation { Table = Table, Name = EffectiveName };
}

internal sealed class DropTableOperation : SchemaOperation
{
    public bool IfExists { get; set; }
}

internal sealed class DropColumnOperation : SchemaOperation
{
    public List<string> Columns { get; } = [];
}

internal sealed class DropIndexOperation : SchemaOperation
{
    public string Name { get; set; }
}

using FluentMigrator.Recorded;
using static NopCommerce.StandIn.Data.Schema.SqlText;

namespace NopCommerce.StandIn.Data.Schema;

/// <summary>The statements of a recorded operation.</summary>
internal sealed class SchemaSql(ISchemaDialect dialect)
{
    public IEnumerable<string> Of(SchemaOperation operation) => operation switch
    {
        CreateTableOperation create => Create(create),
        AddColumnOperation add => Add(add),
        CreateIndexOperation index => [CreateIndex(index.EffectiveName, index.Table, index.IsUnique,
            string.Join(", ", index.Columns.Select(column => Quote(column.Column) + (column.Descending ? " DESC" : string.Empty))))],
        CreateUniqueOperation unique => [CreateIndex(unique.EffectiveName, unique.Table, isUnique: true, List(unique.Columns))],
        DropTableOperation drop => [$"DROP TABLE {(drop.IfExists ? "IF EXISTS " : string.Empty)}{Quote(drop.Table)}"],
        DropColumnOperation drop => drop.Columns.Select(column => $"ALTER TABLE {Quote(drop.Table)} DROP COLUMN {Quote(column)}"),
        DropIndexOperation drop => [$"DROP INDEX {Quote(drop.Name)}"],
        _ => throw new NotSupportedException($"The stand-in runs no {operation.GetType().Name}.")
    };

    private IEnumerable<string> Create(CreateTableOperation table)
    {
        yield return $"CREATE TABLE {Quote(table.Table)} ({string.Join(", ", table.Columns.Select(Column))})";

        foreach (var index in table.Columns.SelectMany(column => Indexes(table.Table, column)))
            yield return index;
    }

    private IEnumerable<string> Add(AddColumnOperation add)
    {
        var column = add.Column;
        var table = Quote(add.Table);
        // A new column that may not be null needs a value for the rows that are there.
        var filler = column is { IsNullable: false, HasDefault: false, HasExistingValue: true } ? $" DEFAULT {dialect.Literal(column.ExistingValue)}" : string.Empty;
        yield return $"ALTER TABLE {table} ADD COLUMN {Column(column)}{filler}";

        if (column.HasExistingValue && filler.Length == 0)
            yield return $"UPDATE {table} SET {Quote(column.Name)} = {dialect.Literal(column.ExistingValue)}";

        foreach (var index in Indexes(add.Table, column))
            yield return index;
    }

    private string Column(RecordedColumn column) =>
        column.IsIdentity
            ? $"{Quote(column.Name)} {dialect.Identity}"
            : $"{Quote(column.Name)} {dialect.TypeOf(column)}{(column.IsNullable ? " NULL" : " NOT NULL")}"
              + $"{(column.HasDefault ? $" DEFAULT {dialect.Literal(column.Default)}" : string.Empty)}"
              + $"{(column.IsPrimaryKey ? " PRIMARY KEY" : string.Empty)}{dialect.Check(column)}";

    private static IEnumerable<string> Indexes(string table, RecordedColumn column)
    {
        if (column.IsIndexed || column.IsUnique)
            yield return CreateIndex(column.IndexName ?? $"IX_{table}_{column.Name}", table, column.IsUnique, Quote(column.Name));
    }

    private static string CreateIndex(string name, string table, bool isUnique, string columns) =>
        $"CREATE {(isUnique ? "UNIQUE " : string.Empty)}INDEX {Quote(name)} ON {Quote(table)} ({columns})";
}

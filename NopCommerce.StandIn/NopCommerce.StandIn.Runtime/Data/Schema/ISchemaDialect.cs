using FluentMigrator.Recorded;

namespace NopCommerce.StandIn.Data.Schema;

internal interface ISchemaDialect
{
    string TypeOf(RecordedColumn column);

    /// <summary>What stands after the name of the identity column, its type included.</summary>
    string Identity { get; }

    /// <summary>A rule on the column's content, or nothing.</summary>
    string Check(RecordedColumn column);

    string Literal(object value);

    string TableExists { get; }

    string ColumnExists { get; }

    string IndexExists { get; }
}

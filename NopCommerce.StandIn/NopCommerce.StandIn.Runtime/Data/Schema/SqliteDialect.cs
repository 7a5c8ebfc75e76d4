using System.Data;
using System.Globalization;
using FluentMigrator.Recorded;

namespace NopCommerce.StandIn.Data.Schema;

internal sealed class SqliteDialect : ISchemaDialect
{
    public string Identity => "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT";

    public string TableExists => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @table COLLATE NOCASE";

    public string ColumnExists => "SELECT count(*) FROM pragma_table_info(@table) WHERE name = @name COLLATE NOCASE";

    public string IndexExists =>
        "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = @table COLLATE NOCASE AND name = @name COLLATE NOCASE";

    public string TypeOf(RecordedColumn column) => column.Type switch
    {
        DbType.Int16 or DbType.Int32 or DbType.Int64 or DbType.Byte or DbType.Boolean => "INTEGER",
        DbType.Binary => "BLOB",
        DbType.Double or DbType.Single => "REAL",
        DbType.String or DbType.AnsiString or DbType.StringFixedLength or DbType.AnsiStringFixedLength => "TEXT COLLATE NOCASE",
        _ => "TEXT"
    };

    // SQLite ignores a length. A store on SQL Server or MySQL refuses the longer text, and so does this one.
    public string Check(RecordedColumn column) =>
        column is { Type: DbType.String or DbType.AnsiString, Size: > 0 and < int.MaxValue }
            ? string.Create(CultureInfo.InvariantCulture, $" CHECK (length(\"{column.Name}\") <= {column.Size})")
            : string.Empty;

    public string Literal(object value) => value switch
    {
        bool flag => flag ? "1" : "0",
        decimal number => $"'{number.ToString("0.0###", CultureInfo.InvariantCulture)}'",
        DateTime time => $"'{time.ToString("yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF", CultureInfo.InvariantCulture)}'",
        _ => SqlText.Literal(value)
    };
}

using FluentMigrator;
using FluentMigrator.Builders.Alter.Table;
using Nop.Core;
using Nop.Data.Extensions;

namespace Nop.Plugin.Misc.CartRecovery.Data;

/// <summary>
/// What a later version adds to tables that a shop has had since an earlier one. A fresh installation has it all from the rows' builders,
/// so everything asks first; taking back is left to the migration that made the table.
/// </summary>
public abstract class TableGrowth : Migration
{
    private static readonly Dictionary<Type, string> _tables = new CartRecoveryNameCompatibility().TableNames;

    private readonly HashSet<(string Table, string Column)> _added = [];

    public override void Down()
    {
    }

    /// <param name="type">The type with its default: what the rows that are there get, and never null unless the property may be.</param>
    protected void Column<TRow>(string name, Action<IAlterTableColumnAsTypeSyntax> type) where TRow : BaseEntity
    {
        var table = _tables[typeof(TRow)];
        if (!Schema.Table(table).Exists() || Schema.Table(table).Column(name).Exists())
            return;

        type(Alter.Table(table).AddColumn(name));
        _added.Add((table, name));
    }

    protected void Number<TRow>(string name, int value = 0) where TRow : BaseEntity =>
        Column<TRow>(name, column => column.AsInt32().NotNullable().WithDefaultValue(value));

    protected void Money<TRow>(string name) where TRow : BaseEntity =>
        Column<TRow>(name, column => column.AsDecimal(18, 4).NotNullable().WithDefaultValue(0));

    protected void Switch<TRow>(string name, bool value) where TRow : BaseEntity =>
        Column<TRow>(name, column => column.AsBoolean().NotNullable().WithDefaultValue(value));

    protected void Text<TRow>(string name, int length) where TRow : BaseEntity =>
        Column<TRow>(name, column => column.AsString(length).NotNullable().WithDefaultValue(""));

    protected void Moment<TRow>(string name) where TRow : BaseEntity =>
        Column<TRow>(name, column => column.AsDateTime2().Nullable());

    /// <summary>A table that came later, with its indexes.</summary>
    protected void Table<TRow>() where TRow : BaseEntity
    {
        if (!Schema.Table(_tables[typeof(TRow)]).Exists())
            Create.TableFor<TRow>();
        Keys<TRow>();
    }

    /// <summary>The indexes of a table that it has not got yet; after its columns. One over a column that only a later version brings is that version's.</summary>
    protected void Keys<TRow>() where TRow : BaseEntity
    {
        var table = _tables[typeof(TRow)];
        foreach (var index in SchemaIndex.All.Where(index => index.Row == typeof(TRow) && index.Columns.All(Known) && !Schema.Table(table).Index(index.NameIn(table)).Exists()))
            index.AddBy(Create, table);

        bool Known(string column) => !Schema.Table(table).Exists() || _added.Contains((table, column)) || Schema.Table(table).Column(column).Exists();
    }
}

using FluentMigrator;
using FluentMigrator.Builders.Create.Table;
using Nop.Data.Extensions;
using Nop.Data.Mapping;
using Nop.Data.Mapping.Builders;
using Nop.Data.Migrations;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

public sealed class ShelfNames : INameCompatibility
{
    public Dictionary<Type, string> TableNames { get; } = new() { [typeof(Shelf)] = "Test_Shelf", [typeof(ShelfItem)] = "Test_ShelfItem" };

    public Dictionary<(Type, string), string> ColumnName { get; } = new() { [(typeof(Shelf), nameof(Shelf.Big))] = "Big_Number" };
}

public sealed class ShelfBuilder : NopEntityBuilder<Shelf>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(Shelf.Key)).AsString(64).NotNullable()
        .WithColumn(nameof(Shelf.Note)).AsString(100).Nullable()
        .WithColumn(nameof(Shelf.DueOnUtc)).AsNopDateTime2().Nullable().Indexed("IX_Test_Shelf_Due");
}

[NopMigration("2026-01-01 10:11:13:0000001", "Shelves", MigrationProcessType.Installation)]
public sealed class ShelfMigration : AutoReversingMigration
{
    public override void Up()
    {
        Create.TableFor<Shelf>();
        Create.TableFor<ShelfItem>();
        Create.Index("IX_Test_Shelf_Key").OnTable("Test_Shelf").OnColumn(nameof(Shelf.Key)).Ascending().WithOptions().Unique();
        Create.Index("IX_Test_ShelfItem_Word").OnTable("Test_ShelfItem")
            .OnColumn(nameof(ShelfItem.ShelfId)).Ascending().OnColumn(nameof(ShelfItem.Word)).Descending();
    }
}

[NopMigration("2026-02-01 10:11:13:0000001", "A colour for old shelves", MigrationProcessType.Update)]
public sealed class ShelfColourMigration : Migration
{
    public override void Up()
    {
        if (!Schema.Table("Test_Shelf").Column("Colour").Exists())
            Alter.Table("Test_Shelf").AddColumn("Colour").AsString(20).NotNullable().SetExistingRowsTo("o'ak").AddColumn("Height").AsInt32().Nullable();

        Create.UniqueConstraint("UC_Test_Shelf_Token").OnTable("Test_Shelf").Columns(nameof(Shelf.Token), nameof(Shelf.Key));
    }

    public override void Down()
    {
        if (!Schema.Table("Test_Shelf").Column("Colour").Exists())
            return;

        Delete.UniqueConstraint("UC_Test_Shelf_Token").FromTable("Test_Shelf");
        Delete.Column("Colour").Column("Height").FromTable("Test_Shelf");
    }
}

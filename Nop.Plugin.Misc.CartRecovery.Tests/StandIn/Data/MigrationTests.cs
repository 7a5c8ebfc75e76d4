using System.Data.Common;
using Nop.Data.Migrations;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Data;
using NopCommerce.StandIn.Data.Schema;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

internal sealed class MigrationTests(DatabaseKind kind) : DataFixture(kind)
{
    private SchemaRunner Schema => Get<SchemaRunner>();

    private PluginMigrations Migrations => Get<PluginMigrations>();

    [TearDown]
    public void Reinstall()
    {
        Migrations.Down(typeof(MigrationTests).Assembly);
        Migrations.Up(typeof(MigrationTests).Assembly);
    }

    [Test]
    public void An_installation_builds_tables_columns_and_indexes()
    {
        Assert.That(Schema.TableExists(null, "Test_Shelf"));
        Assert.That(Schema.ColumnExists(null, "Test_Shelf", "Big_Number"));
        Assert.That(Schema.IndexExists(null, "Test_Shelf", "IX_Test_Shelf_Key"));
        Assert.That(Schema.IndexExists(null, "Test_Shelf", "IX_Test_Shelf_Due"));
        Assert.That(Schema.IndexExists(null, "Test_ShelfItem", "IX_Test_ShelfItem_Word"));
        Assert.That(Schema.ColumnExists(null, "Test_Shelf", nameof(Shelf.State)), Is.False);
        Assert.That(Schema.TableExists(null, "Shelf"), Is.False);
    }

    [Test]
    public void An_installation_records_updates_without_running_them()
    {
        Migrations.Up(typeof(MigrationTests).Assembly, MigrationProcessType.Update);

        Assert.That(Schema.ColumnExists(null, "Test_Shelf", "Colour"), Is.False);
        Assert.That(Schema.Numbers("SELECT count(*) FROM \"MigrationVersionInfo\"")[0], Is.EqualTo(2));
    }

    [Test]
    public async Task An_update_adds_what_a_newer_version_brings()
    {
        await InsertAsync(new Shelf());
        Forget(typeof(ShelfColourMigration));

        Migrations.Up(typeof(MigrationTests).Assembly, MigrationProcessType.Update);

        Assert.That(Schema.ColumnExists(null, "Test_Shelf", "Colour"));
        Assert.That(Schema.ColumnExists(null, "Test_Shelf", "Height"));
        Assert.That(Schema.IndexExists(null, "Test_Shelf", "UC_Test_Shelf_Token"));
        Assert.That(Schema.Numbers("SELECT count(*) FROM \"Test_Shelf\" WHERE \"Colour\" = 'o''ak'")[0], Is.EqualTo(1));
    }

    [Test]
    public void The_way_down_leaves_nothing_and_the_way_up_begins_anew()
    {
        Migrations.Down(typeof(MigrationTests).Assembly);

        Assert.That(Schema.TableExists(null, "Test_Shelf"), Is.False);
        Assert.That(Schema.TableExists(null, "Test_ShelfItem"), Is.False);
        Assert.That(Schema.Numbers("SELECT count(*) FROM \"MigrationVersionInfo\"")[0], Is.Zero);

        Migrations.Up(typeof(MigrationTests).Assembly);
        Assert.That(Schema.TableExists(null, "Test_Shelf"));
    }

    [Test]
    public void A_text_that_is_too_long_is_refused_where_a_length_is_kept()
    {
        var tooLong = new Shelf { Note = new string('x', 101) };

        // PostgreSQL keeps the platform's citext, which knows no length.
        if (Kind == DatabaseKind.Sqlite)
            Assert.CatchAsync<DbException>(() => Shelves.InsertAsync(tooLong));
        else
            Assert.DoesNotThrowAsync(() => Shelves.InsertAsync(tooLong));
    }

    [Test]
    public void The_written_time_is_the_version()
    {
        Assert.That(new NopMigrationAttribute("2026-01-01 10:11:13:0000001").Version, Is.EqualTo(new DateTime(2026, 1, 1, 10, 11, 13).Ticks + 1));
        Assert.That(new NopMigrationAttribute("2026/01/01 10:11:13").Version, Is.EqualTo(new DateTime(2026, 1, 1, 10, 11, 13).Ticks));
        Assert.That(() => new NopMigrationAttribute("1 January 2026"), Throws.TypeOf<FormatException>());
    }

    private void Forget(Type migration)
    {
        var attribute = (NopMigrationAttribute)Attribute.GetCustomAttribute(migration, typeof(NopMigrationAttribute))!;
        Schema.Execute(Get<MigrationVersions>().Removed(attribute.Version));
    }
}

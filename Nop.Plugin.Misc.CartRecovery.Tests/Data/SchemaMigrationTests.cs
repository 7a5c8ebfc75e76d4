using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Events;
using Nop.Data;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Data;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;
using Nop.Services.Configuration;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Data;
using Moq;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Data;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class SchemaMigrationTests(DatabaseKind kind)
{
    private ServiceProvider _shop = null!;
    private IServiceScope _scope = null!;
    private CartRecoverySettings _settings = null!;

    [SetUp]
    public async Task OpenShopAsync()
    {
        _settings = new CartRecoverySettings();
        var stored = new Mock<ISettingService>();
        stored.Setup(service => service.LoadSettingAsync<CartRecoverySettings>(0)).ReturnsAsync(() => _settings);
        _shop = new ServiceCollection().AddStandInData(Databases.Fresh(kind, typeof(SchemaMigration).Assembly)).AddSingleton<IEventPublisher>(new RecordingPublisher()).AddSingleton(stored.Object).BuildServiceProvider();
        await _shop.GetRequiredService<StandInDatabase>().CreateAsync();
        _scope = _shop.CreateScope();
        Migrations.Up(typeof(SchemaMigration).Assembly);
    }

    [TearDown]
    public void CloseShop()
    {
        _scope.Dispose();
        _shop.Dispose();
    }

    [Test]
    public async Task Every_row_type_has_a_table_that_takes_and_gives_rows()
    {
        foreach (var row in new CartRecoveryNameCompatibility().TableNames.Keys)
        {
            Assert.That(await CountAsync(row), Is.Zero, row.Name);
        }
    }

    [Test]
    public async Task Every_unique_key_refuses_a_second_row_of_the_same()
    {
        foreach (var key in SchemaIndex.All.Where(index => index.Unique))
        {
            var insert = typeof(SchemaMigrationTests).GetMethod(nameof(InsertAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.MakeGenericMethod(key.Row);

            if (await CountAsync(key.Row) == 0)
                await (Task)insert.Invoke(this, [])!;

            Assert.That(async () => await (Task)insert.Invoke(this, [])!, Throws.InstanceOf<DbException>(), key.NameIn(""));
        }
    }

    [Test]
    public async Task A_person_has_one_open_episode_in_a_store()
    {
        await Episodes.InsertAsync(new Episode { OpenKey = "1:7" });

        Assert.That(async () => await Episodes.InsertAsync(new Episode { OpenKey = "1:7" }), Throws.InstanceOf<DbException>());
    }

    [Test]
    public async Task Uninstalling_drops_the_tables_and_installing_again_makes_new_ones()
    {
        await Episodes.InsertAsync(new Episode { OpenKey = "1:7" });

        Migrations.Down(typeof(SchemaMigration).Assembly);

        Assert.That(async () => await CountAsync<Episode>(), Throws.InstanceOf<DbException>());
        Migrations.Up(typeof(SchemaMigration).Assembly);
        Assert.That(await CountAsync<Episode>(), Is.Zero);
    }

    [Test]
    public async Task Kept_data_survive_uninstalling_and_installing_again()
    {
        await Episodes.InsertAsync(new Episode { OpenKey = "1:7" });
        _settings.KeepDataOnUninstall = true;

        Migrations.Down(typeof(SchemaMigration).Assembly);
        Migrations.Up(typeof(SchemaMigration).Assembly);

        Assert.That(await CountAsync<Episode>(), Is.EqualTo(1));
    }

    [Test]
    public void Names_fit_every_database()
    {
        var tables = new CartRecoveryNameCompatibility().TableNames;

        Assert.That(tables.Values, Is.All.StartsWith("CartRecovery_"));
        Assert.That(SchemaIndex.All.Select(index => index.NameIn(tables[index.Row]).Length), Is.All.LessThanOrEqualTo(63));
        Assert.That(SchemaIndex.All.Select(index => index.NameIn(tables[index.Row])), Is.Unique);
    }

    [Test]
    public void The_migration_counts_for_installing_and_has_a_version_nobody_else_takes()
    {
        var attribute = (NopMigrationAttribute)Attribute.GetCustomAttribute(typeof(SchemaMigration), typeof(NopMigrationAttribute))!;

        Assert.That(attribute.TargetMigrationProcess, Is.EqualTo(MigrationProcessType.Installation));
        Assert.That(attribute.Version % TimeSpan.TicksPerSecond, Is.Not.Zero);
    }

    private PluginMigrations Migrations => _scope.ServiceProvider.GetRequiredService<PluginMigrations>();

    private IRepository<Episode> Episodes => _scope.ServiceProvider.GetRequiredService<IRepository<Episode>>();

    private Task InsertAsync<T>() where T : Nop.Core.BaseEntity, new() =>
        _scope.ServiceProvider.GetRequiredService<IRepository<T>>().InsertAsync(new T(), publishEvent: false);

    private Task<int> CountAsync(Type row) => (Task<int>)typeof(SchemaMigrationTests)
        .GetMethod(nameof(CountAsync), 1, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance, [])!.MakeGenericMethod(row).Invoke(this, [])!;

    private async Task<int> CountAsync<T>() where T : Nop.Core.BaseEntity => await _scope.ServiceProvider.GetRequiredService<IRepository<T>>().Table.CountAsync();
}

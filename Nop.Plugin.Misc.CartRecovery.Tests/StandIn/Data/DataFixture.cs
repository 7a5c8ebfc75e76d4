using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Data;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

/// <summary>A database of each kind for the fixture; every test begins with empty shelves.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal abstract class DataFixture(DatabaseKind kind)
{
    private ServiceProvider _provider = null!;
    private IServiceScope _scope = null!;

    protected DatabaseKind Kind => kind;

    protected RecordingPublisher Published { get; } = new();

    protected IRepository<Shelf> Shelves => Get<IRepository<Shelf>>();

    protected IRepository<ShelfItem> Items => Get<IRepository<ShelfItem>>();

    [OneTimeSetUp]
    public async Task CreateDatabaseAsync()
    {
        _provider = new ServiceCollection().AddStandInData(Databases.Fresh(kind, typeof(DataFixture).Assembly)).AddSingleton<IEventPublisher>(Published)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        _scope = _provider.CreateScope();
        await _provider.GetRequiredService<StandInDatabase>().CreateAsync();
        Get<PluginMigrations>().Up(typeof(DataFixture).Assembly);
    }

    [OneTimeTearDown]
    public void CloseDatabase()
    {
        _scope.Dispose();
        _provider.Dispose();
    }

    [SetUp]
    public async Task EmptyTheShelvesAsync()
    {
        await Shelves.TruncateAsync();
        await Items.TruncateAsync();
        Published.Events.Clear();
    }

    protected T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    protected async Task<List<Shelf>> InsertAsync(params Shelf[] shelves)
    {
        await Shelves.InsertAsync(shelves, publishEvent: false);
        return [.. shelves];
    }
}

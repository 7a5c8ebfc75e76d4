using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Data;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

/// <summary>A fresh database of each kind for the fixture, emptied of what a test needs by the test itself.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal abstract class DataFixture(DatabaseKind kind)
{
    private ServiceProvider _provider = null!;
    private IServiceScope _scope = null!;

    protected DatabaseKind Kind => kind;

    protected RecordingPublisher Published { get; } = new();

    protected IServiceProvider Services => _scope.ServiceProvider;

    [OneTimeSetUp]
    public async Task CreateDatabaseAsync()
    {
        var options = new StandInOptions { Database = kind, Plugins = [typeof(DataFixture).Assembly] };
        if (kind == DatabaseKind.PostgreSql)
            options.ConnectionString = PostgresServer.NewDatabase();

        _provider = new ServiceCollection().AddStandInData(options).AddSingleton<IEventPublisher>(Published)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        _scope = _provider.CreateScope();
        await _provider.GetRequiredService<StandInDatabase>().CreateAsync();
    }

    [OneTimeTearDown]
    public void CloseDatabase()
    {
        _scope.Dispose();
        _provider.Dispose();
    }

    [SetUp]
    public void ForgetEvents() => Published.Events.Clear();

    protected IRepository<TEntity> Repository<TEntity>() where TEntity : BaseEntity => Services.GetRequiredService<IRepository<TEntity>>();

    protected T Get<T>() where T : notnull => Services.GetRequiredService<T>();
}

using System.Transactions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Messages;
using Nop.Data;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Data;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

internal sealed class SqliteFileTests
{
    private string _folder = null!;

    private StandInOptions Options => new() { ConnectionString = $"Data Source={Path.Combine(_folder, "shop.db")}" };

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("cart-recovery-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_file_keeps_its_rows_when_the_shop_starts_again()
    {
        await using (var first = await StartAsync())
            await Queue(first).InsertAsync(Email("kept"));

        await using var second = await StartAsync();

        Assert.That((await Queue(second).Table.SingleAsync()).Subject, Is.EqualTo("kept"));
    }

    [Test]
    public async Task A_reader_neither_waits_for_an_open_transaction_nor_sees_it()
    {
        await using var shop = await StartAsync();
        using var scope = new TransactionScope(TransactionScopeOption.Required,
            new TransactionOptions { IsolationLevel = IsolationLevel.ReadCommitted }, TransactionScopeAsyncFlowOption.Enabled);
        await Queue(shop).InsertAsync(Email("open"));

        using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
            Assert.That(await Queue(shop).Table.CountAsync(), Is.Zero);

        Assert.That(await Queue(shop).Table.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Databases_in_memory_share_nothing_unless_they_share_a_name()
    {
        var named = new StandInOptions { ConnectionString = "Data Source=shared shop 50%;Mode=Memory;Cache=Shared" };
        await using var first = await StartAsync(named);
        await using var second = await StartAsync(named);
        await using var other = await StartAsync(new StandInOptions());

        await Queue(first).InsertAsync(Email("here"));

        Assert.That(await Queue(second).Table.CountAsync(), Is.EqualTo(1));
        Assert.That(await Queue(other).Table.CountAsync(), Is.Zero);
    }

    private Task<ServiceProvider> StartAsync() => StartAsync(Options);

    private static async Task<ServiceProvider> StartAsync(StandInOptions options)
    {
        var services = new ServiceCollection().AddStandInData(options).BuildServiceProvider();
        await services.GetRequiredService<StandInDatabase>().CreateAsync();
        return services;
    }

    private static IRepository<QueuedEmail> Queue(ServiceProvider services) => services.GetRequiredService<IRepository<QueuedEmail>>();

    private static QueuedEmail Email(string subject) => new() { Subject = subject, CreatedOnUtc = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc) };
}

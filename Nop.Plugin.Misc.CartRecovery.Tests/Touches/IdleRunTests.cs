using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>A run costs by what is due, not by what is open or kept.</summary>
internal sealed class IdleRunTests
{
    private static readonly string[] Small = ["CartRecovery_Campaign", "CartRecovery_Step", "CartRecovery_Incentive", "CartRecovery_PoolImport", "CartRecovery_TaskRun"];

    private string _file = null!;
    private Shop _shop = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        Statements.Listen();
        _file = Path.Combine(Directory.CreateTempSubdirectory("cart-recovery-idle-").FullName, "shop.db");
        _shop = await Shop.OpenAsync(new StandInOptions { ConnectionString = $"Data Source={_file}", Plugins = [typeof(CartRecoveryPlugin).Assembly] });
        await _shop.Root.GetRequiredService<StandInPlugins>().InstallAsync(CartRecoveryDefaults.SystemName);
        await RunAsync();
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _shop.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    [Test]
    public async Task Open_episodes_that_are_not_due_cost_no_statement()
    {
        var few = (await RunAsync()).Count;
        await OpenEpisodesAsync(300);

        Assert.That((await RunAsync()).Count, Is.EqualTo(few));
    }

    [Test]
    public async Task No_table_that_grows_is_read_from_end_to_end()
    {
        var sent = (await RunAsync()).Where(text => text.Contains("CartRecovery_", StringComparison.Ordinal) && !Small.Any(table => text.Contains($"\"{table}\"", StringComparison.Ordinal))).ToList();

        using var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        connection.Open();
        Assert.That(sent, Has.Count.GreaterThan(6));
        foreach (var text in sent)
            Assert.That(Plan(connection, text), Has.None.StartsWith("SCAN"), text);
    }

    private static List<string> Plan(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + text;
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(text, "@\\w+").Select(match => match.Value).Distinct())
            command.Parameters.AddWithValue(name, DBNull.Value);

        var lines = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            lines.Add(reader.GetString(3));
        return lines;
    }

    private async Task<IReadOnlyList<string>> RunAsync()
    {
        _shop.Clock.Move(TimeSpan.FromMinutes(1));
        await using var visit = _shop.Visit();
        using var statements = new Statements();
        await visit.Get<Dispatcher>().RunAsync(CancellationToken.None);
        return statements.All;
    }

    private async Task OpenEpisodesAsync(int count)
    {
        var now = _shop.Clock.GetUtcNow().UtcDateTime;
        await using var visit = _shop.Visit();
        await visit.Get<IRepository<Episode>>().InsertAsync(
            [.. Enumerable.Range(1, count).Select(number => new Episode { OpenKey = $"1:{number}", State = EpisodeState.Open, StartedUtc = now, LastActivityUtc = now, NextDecisionUtc = now.AddHours(2) })],
            publishEvent: false);
    }
}

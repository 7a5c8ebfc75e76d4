using System.Globalization;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

/// <summary>Random event logs, the same for the same seed.</summary>
internal static class ReplayLogs
{
    public const string Header = "ts_utc_ms,visitor,event,item,price";
    private static readonly string[] Prices = ["", "2.50", "7", "19.99", "0.01"];

    /// <param name="hoursApart">The mean between two events of a visitor; a quarter of them follow within minutes.</param>
    public static string Random(int seed, int visitors, int eventsEach, double hoursApart)
    {
        var random = new Random(seed);
        var rows = new List<(long Second, int Order, string Row)>();
        for (var visitor = 0; visitor < visitors; visitor++)
        {
            var second = Start + random.Next(0, 2 * 86_400);
            for (var number = 0; number < eventsEach; number++)
            {
                rows.Add((second, rows.Count, Row(random, visitor, second)));
                second += Pause(random, hoursApart);
            }
        }

        var log = new StringBuilder(Header).Append('\n');
        foreach (var (_, _, row) in rows.OrderBy(row => row.Second).ThenBy(row => row.Order))
            log.Append(row).Append('\n');
        return log.ToString();
    }

    private static long Start => new DateTimeOffset(2017, 11, 25, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    private static string Row(Random random, int visitor, long second)
    {
        var kind = random.Next(10) switch { < 5 => "cart", < 7 => "view", < 9 => "remove", _ => "purchase" };
        var price = kind == "cart" ? Prices[random.Next(Prices.Length)] : "";
        return string.Create(CultureInfo.InvariantCulture, $"{second * 1000},v{visitor:D3},{kind},i{random.Next(3)},{price}");
    }

    /// <summary>Whole steps of five minutes are common, since the edges of all rules lie there; so are two events in one second.</summary>
    private static long Pause(Random random, double hoursApart) => random.Next(8) switch
    {
        0 => 0,
        1 => random.Next(1, 300),
        2 => 300 * random.Next(1, 30),
        3 => 3600 * random.Next(1, 80),
        _ => (long)(-Math.Log(1 - random.NextDouble()) * hoursApart * 3600),
    };
}

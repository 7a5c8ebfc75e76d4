using System.Text;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives.Pools;

internal sealed class PoolFileTests
{
    [TestCase("AAAA1\nBBBB2\n")]
    [TestCase("AAAA1\r\nBBBB2")]
    [TestCase("AAAA1\rBBBB2\r")]
    [TestCase("\uFEFFAAAA1\nBBBB2\n")]
    public async Task Lines_end_as_any_spreadsheet_ends_them(string text)
    {
        var lines = await LinesAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.That(lines.Select(line => (line.Number, line.Spelling)), Is.EqualTo(new[] { (1, "AAAA1"), (2, "BBBB2") }));
    }

    [Test]
    public async Task Line_without_end_is_told_and_not_held()
    {
        var lines = await LinesAsync(new MemoryStream(Encoding.UTF8.GetBytes(new string('A', 1_000_000) + "\nBBBB2")));

        Assert.That(lines.Select(line => line.Problem), Is.EqualTo(new[] { PoolProblem.TooLong, (PoolProblem?)null }));
    }

    [Test]
    public async Task Million_codes_pass_without_being_held()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (count, most) = (0, 0L);

        await foreach (var line in PoolFile.LinesAsync(new MadeFile(1_000_000), CancellationToken.None))
        {
            count += line.Problem is null ? 1 : 0;
            if (count % 100_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.That(count, Is.EqualTo(1_000_000));
        Assert.That(most, Is.LessThan(5_000_000), "bytes held on the way through 14 MB");
    }

    private static async Task<List<PoolLine>> LinesAsync(Stream stream)
    {
        var lines = new List<PoolLine>();
        await foreach (var line in PoolFile.LinesAsync(stream, CancellationToken.None))
            lines.Add(line);
        return lines;
    }
}

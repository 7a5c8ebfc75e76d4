using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace CartRecovery.Sandbox.Replay;

/// <summary>touches.csv and summary.json, written beside their places first, so that an interruption leaves no half of them.</summary>
internal sealed class ReplayReport(ReplayLedger ledger, ReplayShop shop)
{
    private readonly SortedDictionary<string, int> _sentByStep = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _sentByChannel = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _skipsByReason = new(StringComparer.Ordinal);
    private int _sent;

    public async Task<string> WriteAsync(string folder, TimeSpan took)
    {
        Directory.CreateDirectory(folder);
        var touches = Path.Combine(folder, "touches.csv");
        await WriteTouchesAsync(touches + ".new");
        var summary = Path.Combine(folder, "summary.json");
        var text = await SummaryAsync(took);
        await File.WriteAllTextAsync(summary + ".new", text + "\n");
        File.Move(touches + ".new", touches, overwrite: true);
        File.Move(summary + ".new", summary, overwrite: true);
        return text;
    }

    private async Task WriteTouchesAsync(string file)
    {
        await using var csv = new StreamWriter(file) { NewLine = "\n" };
        await csv.WriteLineAsync("visitor,episode_started_utc,step,channel,verdict,reason,due_utc,decided_utc");
        await foreach (var touch in ledger.TouchesAsync())
        {
            Count(touch);
            await csv.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{touch.Visitor},{Time(touch.EpisodeStartedUtc)},{touch.Step},{ChannelOf(touch)},{(touch.Sent ? "send" : "skip")},{touch.Reason?.Code()},{Time(touch.DueUtc)},{Time(touch.DecidedUtc)}"));
        }
    }

    private void Count(ReplayTouch touch)
    {
        if (touch.Sent)
        {
            _sent++;
            AddOne(_sentByStep, touch.Step.ToString("D2", CultureInfo.InvariantCulture));
            AddOne(_sentByChannel, ChannelOf(touch));
        }
        else
        {
            AddOne(_skipsByReason, touch.Reason?.Code() ?? "");
        }
    }

    private async Task<string> SummaryAsync(TimeSpan took) => JsonSerializer.Serialize(
        new
        {
            visitors = shop.Visitors,
            episodes = await ledger.EpisodesAsync(),
            touches = _sent,
            touchesByStep = _sentByStep.ToDictionary(step => step.Key.TrimStart('0'), step => step.Value),
            touchesByChannel = _sentByChannel,
            skipsByReason = _skipsByReason,
            convertedAfterTouch = await ledger.ConvertedAfterTouchAsync(),
            runSeconds = Math.Round(took.TotalSeconds, 1),
        },
        new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static void AddOne(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static string ChannelOf(ReplayTouch touch) => ChannelCodes.Of((Channel)touch.ChannelId);

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

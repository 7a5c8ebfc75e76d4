using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush.Crypto;

/// <summary>npm's http_ece and web-push in a process of their own. Without node a test that asks it fails.</summary>
internal sealed class PushCheck : IDisposable
{
    private readonly Process _node;

    public PushCheck()
    {
        var folder = typeof(PushCheck).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PushCheckFolder").Value!;
        _node = Process.Start(new ProcessStartInfo("node", "check.js")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    public JsonElement Ask(object question)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(question));
        _node.StandardInput.Flush();
        var line = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("node has ended");
        return JsonDocument.Parse(line).RootElement;
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(5000))
            _node.Kill();
        _node.Dispose();
    }
}
